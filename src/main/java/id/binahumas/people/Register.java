package id.binahumas.people;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those of the people of the house whom a sheet may mean, with the posts and duties they have today and the logins that are taken. */
record Register(
        Map<String, Person> byNip,
        Map<String, List<Person>> byMail,
        Map<String, List<Person>> byName,
        Map<Long, PostHolding> posts,
        Set<RegisterDuty> duties,
        Set<String> logins) {}
