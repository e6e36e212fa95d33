package id.binahumas.people;

import java.util.List;
import java.util.Map;

/** Two entries side by side, what stands in the way of bringing them together, and how much of each table remains. */
public record MergePreview(
        MergeSide kept, MergeSide gone, List<MergeObjection> objections, Map<String, Integer> remaining) {

    public boolean possible() {
        return objections.stream().allMatch(MergeObjection::byChoice);
    }

    public boolean doubled() {
        return objections.stream().anyMatch(MergeObjection::byChoice);
    }

    public boolean twoAccounts() {
        return kept.account() != null && gone.account() != null;
    }

    public int remains(String table) {
        return remaining.getOrDefault(table, kept.count(table) + gone.count(table));
    }

    /** Less than both have together: what says the same is there once. */
    public boolean shrinks(String table) {
        return remains(table) < kept.count(table) + gone.count(table);
    }

    public int remainingJp() {
        return remaining.getOrDefault("jp", kept.jp() + gone.jp());
    }

    public boolean shrinksJp() {
        return remainingJp() < kept.jp() + gone.jp();
    }

    /** Who the kept one will be. */
    public PersonDetails result(MergeChoices choices) {
        return MergeService.chosen(kept.person().details(), gone.person().details(), choices);
    }

    /** The account that stays; null when neither has one. */
    public Account stays(MergeChoices choices) {
        return kept.account() == null || choices.account() && gone.account() != null ? gone.account() : kept.account();
    }
}
