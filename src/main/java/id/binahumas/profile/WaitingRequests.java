package id.binahumas.profile;

/** How many requests about people's own data wait for a decision; counted no further than a limit. */
public record WaitingRequests(int corrections, int erasures) {

    static final int MOST = 99;

    public static final WaitingRequests NONE = new WaitingRequests(0, 0);

    public boolean any() {
        return corrections > 0 || erasures > 0;
    }

    public boolean isMore(int count) {
        return count > MOST;
    }

    public int most() {
        return MOST;
    }
}
