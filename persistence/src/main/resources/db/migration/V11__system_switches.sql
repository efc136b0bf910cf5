-- Switches of the provider that are on.
create table system_switch (
  name text primary key
);
