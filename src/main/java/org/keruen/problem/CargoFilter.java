package org.keruen.problem;

import java.util.List;

/** Which cargoes a row is about. With both lists empty every cargo; otherwise those named by class or by id. */
public record CargoFilter(
        @Column(about = "Cargo classes it is for; with cargoes also empty, every cargo.")
        List<CargoClass> cargoClasses,

        @Column(about = "Cargoes it is for, besides those of the classes.", refersTo = Cargo.class)
        List<String> cargoes) {

    /** Every cargo. */
    public static final CargoFilter ALL = new CargoFilter(List.of(), List.of());

    public CargoFilter {
        cargoClasses = List.copyOf(cargoClasses);
        cargoes = List.copyOf(cargoes);
    }

    public boolean isEmpty() {
        return cargoClasses.isEmpty() && cargoes.isEmpty();
    }

    public boolean accepts(Cargo cargo) {
        return isEmpty() || names(cargo);
    }

    /** Whether the cargo is named by class or id; unlike {@link #accepts}, empty lists name nothing. */
    public boolean names(Cargo cargo) {
        return cargoClasses.contains(cargo.cargoClass()) || cargoes.contains(cargo.id());
    }
}
