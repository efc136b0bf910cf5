-- What becomes of each VM's TPM at instantiation; null without one. The template says copy when any of them does.
alter table template_vm add column provisioning text;
select set_config('sealport.tenant', 'provider', true);
update template_vm set provisioning = template.provisioning
  from template where template.id = template_vm.template_id and template_vm.tpm_id is not null;
alter table template_vm
  add constraint a_tpm_in_a_template_has_a_future check ((tpm_id is null) = (provisioning is null));
