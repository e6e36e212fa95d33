package id.binahumas.quiz;

import java.util.Collection;

/** An answer to the question of this number, as a browser sent it. */
public record Answer(int no, Collection<Integer> picked, String typed) {}
