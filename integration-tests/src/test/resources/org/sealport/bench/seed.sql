-- Fills the organization :'tenant' up to :size VMs: twenty to a vApp, every third with a TPM of two keys, every fifth powered on, one name in ten
-- contains "web". Nothing of it depends on the size, so that a filter lets the same share through in a small organization and a large one.
create temporary table bench on commit drop as
select n, gen_random_uuid() as id, vdc.tenant_id, vdc.id as vdc_id, vdc.vcenter_id, vdc.datastore
from (select * from vdc where tenant_id = :'tenant' order by name limit 1) vdc,
     generate_series(1, :size - (select count(*) from vm where tenant_id = :'tenant')) n;

create temporary table bench_vapp on commit drop as
select distinct on (n / 20) n / 20 as n, gen_random_uuid() as id, tenant_id, vdc_id from bench;

insert into vapp (id, version, tenant_id, vdc_id, name, standalone, owner, created_at)
select id, 0, tenant_id, vdc_id, 'bench-' || n, false, 'bench', now() - n * interval '1 minute' from bench_vapp;

insert into tpm (id, version, tenant_id, holder_kind, holder_id, holder_name, origin, state_generation, created_at)
select gen_random_uuid(), 0, tenant_id, 'VM', id, 'bench-' || n, 'NEW', 1, now() from bench where n % 3 = 0;

insert into tpm_endorsement_key (tpm_id, algorithm, fingerprint)
select tpm.id, algorithm, encode(sha256((tpm.id || algorithm)::bytea), 'hex')
from tpm join bench on bench.id = tpm.holder_id, unnest(array['ECC_P256', 'RSA_2048']) algorithm;

insert into vm (id, version, tenant_id, vapp_id, vdc_id, vcenter_id, name, guest_id, firmware, hardware_version, cpus, memory_mb, disk_mb,
                power_state, mo_ref, datastore, snapshots, tpm_id, tpm_generation, key_provider, owner, created_at)
select vm.id, 0, vm.tenant_id, vapp.id, vm.vdc_id, vm.vcenter_id,
       (array['web', 'db', 'build', 'mail', 'desk', 'test', 'log', 'auth', 'cache', 'edge'])[1 + vm.n * 7919 % 10] || '-' || vm.n,
       (array['windows11_64Guest', 'windows2019srvNext_64Guest', 'ubuntu64Guest', 'centos7_64Guest'])[1 + vm.n % 4],
       'EFI', 20, 1 + vm.n % 8, 1024 * (1 + vm.n % 16), 40960,
       case when vm.n % 5 = 0 then 'ON' else 'OFF' end,
       'bench-' || vm.n, vm.datastore, false, tpm.id, case when tpm.id is null then 0 else 1 end,
       case when tpm.id is null then null else 'kp-standard' end,
       'bench', now() - vm.n % 1000 * interval '1 minute'
from bench vm
join bench_vapp vapp on vapp.n = vm.n / 20
left join tpm on tpm.holder_id = vm.id;
