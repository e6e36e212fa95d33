package id.binahumas.people;

import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the register holds of somebody: names, posts, duties, the account and what it may do. */
@ApplicationScoped
public class RegisterOfPerson implements PersonalData {

    @Inject
    RegisterOfPersonRepository rows;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of("person", "name,before,after,kind,nip,mail", rows.person(owner.personId())),
                PersonalTable.of("posts", "post,level,grade,unit,from,to,acting", rows.posts(owner.personId())),
                PersonalTable.of("duties", "duty,unit,from,to", rows.duties(owner.personId())),
                PersonalTable.of("account", "login,language,active,since,secondFactor", rows.account(owner.personId())),
                PersonalTable.of("roles", "role,scope,from,to", rows.roles(owner.personId())),
                PersonalTable.of(
                        "tokens", "name,scope,since,until,revoked,used,address", rows.tokens(owner.personId())),
                PersonalTable.of("merges", "at,reason,text", rows.merges(owner.personId())),
                PersonalTable.of("imports", "at,no,state,text,old", rows.imports(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of(
                "person,posts,duties,account,roles,tokens,merges,imports", rows.counts(owner.personId()));
    }
}
