package id.binahumas.shared.jobs;

/** Does one kind of job: outside a transaction, as the system, at least once. It calls doors for short transactions. */
public interface JobHandler {

    String kind();

    void run(Job job);
}
