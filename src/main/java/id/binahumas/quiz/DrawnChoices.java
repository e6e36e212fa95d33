package id.binahumas.quiz;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The choices of a drawn question, kept beside it as JSON: they are never asked for on their own, and never changed: Hibernate need not compare them. */
@Immutable
@Converter
public class DrawnChoices implements AttributeConverter<List<DrawnChoice>, String> {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public String convertToDatabaseColumn(List<DrawnChoice> choices) {
        return JSON.toJson(choices);
    }

    @Override
    public List<DrawnChoice> convertToEntityAttribute(String json) {
        return List.of(JSON.fromJson(json, DrawnChoice[].class));
    }
}
