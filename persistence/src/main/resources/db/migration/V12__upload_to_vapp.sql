-- An upload without a catalog becomes a vApp.
alter table upload alter catalog_id drop not null;
