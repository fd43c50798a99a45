package org.keruen.bench;

import java.util.ArrayList;
import java.util.List;
import org.keruen.bench.measure.Comparison;
import org.keruen.bench.measure.Holm;

/**
 * A candidate held against the baseline by one measure, and what follows in words.
 *
 * @param correctedP the p-value after Holm's correction over all candidates and measures
 */
public record Duel(
        String candidate,
        String baseline,
        String measure,
        Comparison comparison,
        double correctedP,
        Comparison.Verdict verdict,
        String effectWord,
        String sentence) {
    private static final long BOOTSTRAP_SEED = 1;

    /** How near to 1 ratios, as those of costs are, need more digits. */
    private static final double NARROW = 0.1;

    /** A comparison before all are corrected together. */
    private record Draft(String candidate, Measure measure, Comparison comparison) {}

    /** All candidates by all measures, problems being the pairs. */
    static List<Duel> all(Field field, String baseline, List<Measure> measures) {
        var drafts = new ArrayList<Draft>();
        for (var measure : measures) {
            for (var candidate : field.configurations()) {
                if (!candidate.equals(baseline)) {
                    draft(field, baseline, candidate, measure, drafts);
                }
            }
        }
        double[] p = Holm.corrected(
                drafts.stream().mapToDouble(d -> d.comparison().pValue()).toArray());
        var duels = new ArrayList<Duel>();
        for (int i = 0; i < p.length; i++) {
            duels.add(duel(drafts.get(i), baseline, p[i]));
        }
        return duels;
    }

    /** Problems on which neither has a finite value say nothing. */
    private static void draft(Field field, String baseline, String candidate, Measure measure, List<Draft> drafts) {
        var baselineCosts = new ArrayList<Double>();
        var candidateCosts = new ArrayList<Double>();
        for (var problem : field.problems()) {
            var ofBaseline = field.of(baseline, problem);
            var ofCandidate = field.of(candidate, problem);
            if (measure.anyFinite(ofBaseline) || measure.anyFinite(ofCandidate)) {
                baselineCosts.add(measure.ofProblem(ofBaseline));
                candidateCosts.add(measure.ofProblem(ofCandidate));
            }
        }
        if (!baselineCosts.isEmpty()) {
            var comparison = Comparison.of(array(baselineCosts), array(candidateCosts), BOOTSTRAP_SEED);
            drafts.add(new Draft(candidate, measure, comparison));
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Duel duel(Draft draft, String baseline, double p) {
        var comparison = draft.comparison();
        var verdict = comparison.verdict(p, draft.measure().practicalRatio());
        return new Duel(
                draft.candidate(),
                baseline,
                draft.measure().better() + " " + draft.measure().what(),
                comparison,
                p,
                verdict,
                org.keruen.bench.measure.EffectSize.word(comparison.effect()),
                sentence(draft, baseline, p, verdict));
    }

    private static String sentence(Draft draft, String baseline, double p, Comparison.Verdict verdict) {
        var comparison = draft.comparison();
        var measure = draft.measure();
        var subject = draft.candidate();
        var tail = "; " + Words.pValue(p) + ".";
        return switch (verdict) {
            case BETTER ->
                "%s is %s %s than %s %s, on %d of %d problems%s"
                        .formatted(
                                subject,
                                times(comparison, false),
                                measure.better(),
                                baseline,
                                measure.what(),
                                comparison.wins(),
                                comparison.pairs(),
                                tail);
            case WORSE ->
                "%s is %s %s than %s %s, on %d of %d problems%s"
                        .formatted(
                                subject,
                                times(comparison, true),
                                measure.worse(),
                                baseline,
                                measure.what(),
                                comparison.losses(),
                                comparison.pairs(),
                                tail);
            case ALIKE ->
                "%s and %s are alike %s: ratio %s on %d problems."
                        .formatted(subject, baseline, measure.what(), range(comparison, false), comparison.pairs());
            case UNDECIDED ->
                "Whether %s is %s than %s %s cannot be told: ratio %s on %d problems%s%s"
                        .formatted(
                                subject,
                                measure.better(),
                                baseline,
                                measure.what(),
                                range(comparison, false),
                                comparison.pairs(),
                                tooFew(comparison),
                                tail);
        };
    }

    /** The same of two versions of a configuration. */
    Duel of(String configuration) {
        return new Duel(
                configuration + " " + candidate,
                configuration + " " + baseline,
                measure,
                comparison,
                correctedP,
                verdict,
                effectWord,
                configuration + ": " + sentence);
    }

    private static String tooFew(Comparison comparison) {
        return comparison.pairs() < Comparison.LEAST_PAIRS ? ", too few to be sure of anything" : "";
    }

    private static String times(Comparison comparison, boolean inverted) {
        return range(comparison, inverted).replace(" (", " (95 %: ") + " times";
    }

    private static String range(Comparison comparison, boolean inverted) {
        double ratio = inverted ? 1 / comparison.ratio() : comparison.ratio();
        double low = inverted
                ? 1 / comparison.interval().high()
                : comparison.interval().low();
        double high = inverted
                ? 1 / comparison.interval().low()
                : comparison.interval().high();
        boolean isNarrow = low > 1 - NARROW && high < 1 + NARROW;
        return "%s (%s–%s)".formatted(digits(ratio, isNarrow), digits(low, isNarrow), digits(high, isNarrow));
    }

    private static String digits(double ratio, boolean isNarrow) {
        return isNarrow ? String.format(java.util.Locale.ROOT, "%.4f", ratio) : Words.significant(ratio);
    }
}
