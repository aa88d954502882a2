package org.huzhu.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The worked example from the first office to the last fen, through the public API only.
 *
 * <p>Run it again with the same id after it was broken off, and it goes on: every command carries a key that follows
 * from the id, so what was done already is answered again and not done twice.
 */
public final class Journey {

    /** How long one call, or one wait for something that the system does by itself, may take in all. */
    static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Story story;
    private final BusinessClock clock;
    private final Scene scene;

    private Journey(Addresses addresses, JourneyId id, Story story) {
        Api api = new Api(addresses, id, PATIENCE, story::trouble);
        this.story = story;
        this.clock = new BusinessClock(api, story);
        this.scene = new Scene(api, story, id, JourneyDates.startingOn(id.start()), new MadeUpUnit(id));
    }

    /** A run of a given name: a new one, or one that was broken off. */
    public static Journey of(Addresses addresses, JourneyId id, Story story) {
        return new Journey(addresses, id, story);
    }

    /** A name for a new run that starts after everything that business time has already seen. */
    public static JourneyId nextId(Addresses addresses, String suffix) {
        JourneyId provisional = new JourneyId(JourneyId.PUBLISHED, suffix);
        Api api = new Api(addresses, provisional, PATIENCE, trouble -> {});
        return new JourneyId(new BusinessClock(api, Story.silent()).nextStart(), suffix);
    }

    /** The client of the run, for who wants to look further. */
    public Api api() {
        return scene.api();
    }

    /** The people of the run. */
    public MadeUpUnit unit() {
        return scene.unit();
    }

    /** The days of the run. */
    public JourneyDates dates() {
        return scene.dates();
    }

    /** Plays the whole example. */
    public JourneyResult run() {
        JourneyDates dates = scene.dates();
        story.title("互助 Huzhu · 完整示例 the worked example · " + scene.id());
        story.chapter(1, "开办", "The stage", dates.enrolled().toString());
        clock.moveTo(dates.enrolled());
        String unit = new Opening(scene).play();
        story.chapter(
                2, "参保", "120 workers enrol in three plans", dates.enrolled().toString());
        Map<String, String> enrollments = new Enrolling(scene, unit).play();
        story.chapter(
                3, "出险与申请", "One of them falls ill and claims", dates.claimed().toString());
        clock.moveTo(dates.claimed());
        Claiming.Filed claim = new Claiming(scene).play();
        Instant known = JourneyDates.morningOf(dates.claimed()).toInstant();
        story.chapter(4, "两级审核", "Two levels review", dates.claimed().toString());
        new Reviewing(scene, claim).play();
        story.chapter(
                5, "付款", "The fund pays into her own account", dates.claimed().toString());
        new Paying(scene, claim).play();
        story.chapter(6, "核对", "What anybody can check", dates.claimed().toString());
        return new Proving(scene, claim, known).play(unit, enrollments);
    }
}
