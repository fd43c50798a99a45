package org.keruen.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;

/** Bills by part, and which parts are money. */
final class BillData {
    private BillData() {}

    static Map<String, Object> parts(Bill bill) {
        var json = new LinkedHashMap<String, Object>();
        bill.parts().forEach((part, amount) -> json.put(Names.of(part), amount));
        return json;
    }

    /** All parts in their order: whether each is money that is paid. */
    static Map<String, Object> kinds() {
        var json = new LinkedHashMap<String, Object>();
        for (var part : BillPart.values()) {
            json.put(Names.of(part), part.isMoney());
        }
        return json;
    }
}
