-- What is sent twice is known by the answer kept under its key (idempotent_answer); a booking never had one.
alter table booking drop column idempotency_key;
