-- What TPMs with the same keys are together: the fingerprint of one of the keys, of the RSA key where there is one. Lists of who shares an
-- identity group by it, in an index alone.
alter table tpm add column identity text;

select set_config('sealport.tenant', 'provider', true);
update tpm set identity = (
  select k.fingerprint from tpm_endorsement_key k where k.tpm_id = tpm.id order by k.algorithm desc, k.fingerprint limit 1);

create function sealport_identity_of_tpm() returns trigger language plpgsql as $$
begin
  update tpm set identity = (
      select k.fingerprint from tpm_endorsement_key k where k.tpm_id = new.tpm_id order by k.algorithm desc, k.fingerprint limit 1)
    where id = new.tpm_id;
  return null;
end $$;
create trigger identity_of_tpm after insert on tpm_endorsement_key for each row execute function sealport_identity_of_tpm();

create index tpm_by_identity on tpm (tenant_id, identity) include (holder_kind, holder_id, created_at) where destroyed_at is null;
