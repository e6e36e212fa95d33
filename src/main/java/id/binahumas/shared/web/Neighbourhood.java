package id.binahumas.shared.web;

/** What counts as one address: one household has all of the last 64 bits of IPv6, and could try from each of them. */
public final class Neighbourhood {

    private static final int GROUPS = 8;
    private static final int KEPT = 4;

    private Neighbourhood() {}

    public static String of(String address) {
        if (address == null || !address.contains(":") || address.contains(".")) {
            return address;
        }
        String plain = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        String[] ends = plain.split("::", -1);
        String[] head = groups(ends[0]);
        String[] tail = ends.length > 1 ? groups(ends[1]) : new String[0];
        int gap = GROUPS - head.length - tail.length;
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < KEPT; i++) {
            String group = i < head.length ? head[i] : i < head.length + gap ? "0" : tail[i - head.length - gap];
            network.append(group.replaceFirst("^0+(?=.)", "")).append(':');
        }
        return network + ":/64";
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":");
    }
}
