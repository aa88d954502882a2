package org.huzhu.devstack.kafka;

/** Makes the topics on a broker that runs elsewhere, then ends. Argument: the broker's address. */
public final class TopicsMain {

    private TopicsMain() {}

    /** Makes what is missing and says what it made. */
    public static void main(String[] args) throws Exception {
        new TopicMaker(args[0])
                .makeMissing()
                .forEach((topic, policy) -> System.out.println("made topic " + topic + " (" + policy + ")"));
        System.out.println("All topics are there.");
    }
}
