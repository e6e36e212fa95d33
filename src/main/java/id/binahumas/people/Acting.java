package id.binahumas.people;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;

/** How a post is held for somebody who is missing: until a successor is named (Plt.), or while the holder is away (Plh.). */
public enum Acting {
    PLT,
    PLH;

    /** "Plt. Bupati"; a post that is one's own stands alone. */
    public static String before(Acting acting, String post) {
        return acting == null || post == null ? post : Messages.label(Languages.INDONESIAN, acting) + " " + post;
    }
}
