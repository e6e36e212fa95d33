package id.binahumas.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of a day. */
record DaySummary(
        String database,
        long seed,
        Map<Fault, Integer> struck,
        int acknowledged,
        int oversold,
        List<String> lost,
        List<String> broken,
        List<String> stumbles,
        Weather weather,
        long downMillis,
        long longestRecoveryMillis) {

    int faults() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Everything that should not have happened; of unclear answers the first ones. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        if (oversold > 0) {
            wrong.add(oversold + " oversold");
        }
        lost.forEach(thing -> wrong.add("lost: " + thing));
        broken.forEach(thing -> wrong.add("broken: " + thing));
        stumbles.forEach(thing -> wrong.add("stumbled: " + thing));
        weather.examples().forEach(answer -> wrong.add("unclear: " + answer));
        return wrong;
    }

    JsonObject json() {
        JsonObjectBuilder byKind = Json.createObjectBuilder();
        struck.forEach((fault, count) -> byKind.add(fault.name(), count));
        return Json.createObjectBuilder()
                .add("database", database)
                .add("seed", seed)
                .add("faults", faults())
                .add("acknowledged", acknowledged)
                .add("lost", lost.size())
                .add("oversold", oversold)
                .add("invariantsBroken", broken.size())
                .add("byKind", byKind)
                .add("answers", weather.answered())
                .add("answered503", weather.unavailable())
                .add("cutOff", weather.cutOff())
                .add("unclearAnswers", weather.unclear())
                .add("downMillis", downMillis)
                .add("longestRecoveryMillis", longestRecoveryMillis)
                .add("longestAnswerMillis", weather.longestMillis())
                .add("lostThings", Json.createArrayBuilder(lost))
                .add("brokenThings", Json.createArrayBuilder(broken))
                .add("stumbles", Json.createArrayBuilder(stumbles))
                .add("unclearExamples", Json.createArrayBuilder(weather.examples()))
                .build();
    }
}
