-- What was asked for, to ask for it again when the task has failed; null for what is not to be repeated.
alter table task
  add column use_case        text,
  add column request         jsonb,
  add column request_right   text,
  add column request_subject uuid;
