package id.binahumas.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

public final class Benchmark {
    public static void main(String[] a) throws Exception {
        Path dir = Path.of(System.getProperty("binahumas.build"), "bench");
        Path d = Files.createDirectories(dir).resolve("data-" + System.currentTimeMillis());
        long t = System.currentTimeMillis();
        try (House house = new House(Dialect.valueOf(a[0]), d)) {
            house.grow(new Population(1000, 200));
            System.out.println("boot " + house.bootSeconds() + " cpu " + house.bootCpuSeconds() + " all "
                    + (System.currentTimeMillis() - t));
            List<Guest> guests = IntStream.rangeClosed(1, 550)
                    .filter(p -> p % 10 != 0)
                    .limit(40)
                    .mapToObj(p -> Guest.signIn(house, p))
                    .toList();
            Journeys js = new Journeys(house.population(), guests);
            Client client = new Client(house, Pace.SHORT, dir.resolve("rows"));
            for (Journey j : List.of(
                    js.loginPage(),
                    js.home(),
                    js.runPage(),
                    js.publicRunPage(),
                    js.lesson(),
                    js.catalogue(),
                    js.search(),
                    js.verify(),
                    js.logIn(),
                    js.quizAttempt())) {
                t = System.currentTimeMillis();
                try {
                    System.out.println(j.name() + " " + client.measure(j, 8));
                } catch (Exception e) {
                    System.out.println(e);
                }
                Guest.Page p = Guest.get(house.server().url(j.page()), j.pageCookies());
                System.out.println(p.status() + " " + p.bytes() + " " + p.bytesOnTheLine() + " took "
                        + (System.currentTimeMillis() - t));
            }
        }
    }
}
