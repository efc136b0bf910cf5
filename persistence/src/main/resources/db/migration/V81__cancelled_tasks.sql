-- Who told a running task to stop; it undoes what it did before it begins its next step.
alter table task add column cancelled_by text;
