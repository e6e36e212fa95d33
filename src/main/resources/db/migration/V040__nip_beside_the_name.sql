-- The NIP stands beside the words of the name, so that a common name with a year of birth is answered from the index alone.
update person_word
set name = concat(substring(name, 1, 200), ' ', (select p.nip from person p where p.id = person_word.person_id))
where person_id in (select p.id from person p where p.nip is not null);
