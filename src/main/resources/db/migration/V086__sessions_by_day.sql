-- The day of an organiser asks which sessions are held today, of whatever run.
create index ix_class_session_starts on class_session (starts_at);
