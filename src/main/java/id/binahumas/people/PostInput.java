package id.binahumas.people;

import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.Set;

/** A post as a program sends one. */
public record PostInput(
        String unitId, String post, String level, String grade, LocalDate from, Acting acting, boolean leading) {

    static final Set<String> FIELDS = Set.of("unitId", "post", "level", "grade", "from", "acting", "leading");

    private static final int LONGEST_POST = 200;
    private static final int LONGEST_LEVEL = 40;

    static PostInput of(String body) {
        return of(JsonInput.of(body, FIELDS));
    }

    static PostInput of(JsonInput input) {
        return new PostInput(
                Long.toString(input.neededId("unitId")),
                input.neededText("post", LONGEST_POST),
                input.text("level", LONGEST_LEVEL),
                input.text("grade", LONGEST_LEVEL),
                input.neededDay("from"),
                input.choice("acting", Acting.class),
                input.flag("leading"));
    }

    NewPost newPost() {
        return new NewPost(Long.parseLong(unitId), post, level, grade, from, acting, leading);
    }
}
