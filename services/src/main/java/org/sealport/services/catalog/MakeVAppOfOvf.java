package org.sealport.services.catalog;

import org.sealport.domain.catalog.UploadId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.make.MakeVms;

/** Makes a vApp of an uploaded package. */
public record MakeVAppOfOvf(UploadId upload, MakeVms vms) implements TaskCommand {}
