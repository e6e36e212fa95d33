package id.binahumas.notification;

import id.binahumas.people.Person;

/**
 * Who takes part in a run and hears of it, in the language of their account, null without one; organiser and course by name, whether they want
 * no mail of the kind, and the organiser's own words for it, null when there are none.
 */
record Addressee(Person person, String locale, String course, String organiser, boolean refused, MailWords words) {

    /** Whether it comes to them at all. */
    boolean isReached() {
        return person.mail() != null && !refused;
    }
}
