package id.binahumas.people;

import java.util.List;

/** Two entries side by side, and what stands in the way of bringing them together. */
public record MergePreview(MergeSide kept, MergeSide gone, List<MergeObjection> objections) {

    public boolean possible() {
        return objections.stream().allMatch(MergeObjection::byChoice);
    }

    public boolean doubled() {
        return objections.stream().anyMatch(MergeObjection::byChoice);
    }

    public boolean twoAccounts() {
        return kept.account() != null && gone.account() != null;
    }
}
