package org.sealport.vsphere.soap;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * The order of elements in what we send, as vim25's schema has it: a vCenter reads them in order.
 * Types and methods list only the elements that we send.
 */
final class Schema {
  private Schema() {}

  private static final String DEVICE = "key backing connectable controllerKey unitNumber ";
  private static final String CONTROLLER = DEVICE + "busNumber ";
  private static final String SCSI = CONTROLLER + "hotAddRemove sharedBus";
  private static final String CARD = DEVICE + "addressType wakeOnLanEnabled";

  // spotless:off
  private static final Map<String, List<String>> ORDER = Map.ofEntries(
      // methods
      type("RetrieveServiceContent", ""),
      type("Login", "userName password"),
      type("Logout", ""),
      type("CreateContainerView", "container type recursive"),
      type("DestroyView", ""),
      type("RetrievePropertiesEx", "specSet options"),
      type("ContinueRetrievePropertiesEx", "token"),
      type("CancelTask", ""),
      type("CreateVM_Task", "config pool host"),
      type("ReconfigVM_Task", "spec"),
      type("CloneVM_Task", "folder name spec"),
      type("RelocateVM_Task", "spec priority"),
      type("Destroy_Task", ""),
      type("PowerOnVM_Task", "host"),
      type("PowerOffVM_Task", ""),
      type("ResetVM_Task", ""),
      type("SuspendVM_Task", ""),
      type("ShutdownGuest", ""),
      type("RebootGuest", ""),
      type("UpgradeVM_Task", "version"),
      type("CreateSnapshot_Task", "name description memory quiesce"),
      type("RevertToCurrentSnapshot_Task", "host suppressPowerOn"),
      type("RemoveAllSnapshots_Task", "consolidate"),
      type("ImportVApp", "spec folder host"),
      type("ExportVm", ""),
      type("HttpNfcLeaseProgress", "percent"),
      type("HttpNfcLeaseComplete", ""),
      type("HttpNfcLeaseAbort", "fault"),
      type("ListKmsClusters", "includeKmsServers managementTypeFilter statusFilter"),
      type("ListKmipServers", "limit"),
      type("RetrieveKmipServersStatus_Task", "clusters"),
      type("QueryConfigOptionEx", "spec"),
      type("AnswerVM", "questionId answerChoice"),
      type("MakeDirectory", "name datacenter createParentDirectories"),
      type("CreateDirectory", "datastore displayName policy size"),
      type("MoveDatastoreFile_Task", "sourceName sourceDatacenter destinationName destinationDatacenter force fileType"),
      type("DeleteDatastoreFile_Task", "name datacenter"),
      type("SearchDatastore_Task", "datastorePath searchSpec"),
      // reading
      type("PropertyFilterSpec", "propSet objectSet reportMissingObjectsInResults"),
      type("PropertySpec", "type all pathSet"),
      type("ObjectSpec", "obj skip selectSet"),
      type("TraversalSpec", "name type path skip selectSet"),
      type("RetrieveOptions", "maxObjects"),
      type("EnvironmentBrowserConfigOptionQuerySpec", "key host guestId"),
      type("HostDatastoreBrowserSearchSpec", "query details searchCaseInsensitive matchPattern sortFoldersFirst"),
      type("FileQueryFlags", "fileType fileSize modification fileOwner"),
      // virtual machines
      type("VirtualMachineConfigSpec", "name version uuid instanceUuid guestId annotation files flags numCPUs numCoresPerSocket"
          + " memoryMB deviceChange extraConfig bootOptions vAppConfig firmware managedBy vmProfile crypto migrateEncryption"),
      type("VirtualMachineFileInfo", "vmPathName"),
      type("OptionValue", "key value"),
      type("VirtualMachineCloneSpec", "location template config customization powerOn snapshot memory tpmProvisionPolicy"),
      type("VirtualMachineRelocateSpec", "service folder datastore diskMoveType pool host disk transform deviceChange profile cryptoSpec"),
      type("ServiceLocator", "instanceUuid url credential sslThumbprint sslCertificate"),
      type("ServiceLocatorNamePassword", "username password"),
      type("VirtualMachineImportSpec", "entityConfig configSpec resPoolEntity"),
      // devices
      type("VirtualDeviceConfigSpec", "operation fileOperation device profile backing"),
      type("VirtualTPM", DEVICE + "endorsementKeyCertificateSigningRequest endorsementKeyCertificate"),
      type("VirtualBusLogicController", SCSI),
      type("VirtualLsiLogicController", SCSI),
      type("VirtualLsiLogicSASController", SCSI),
      type("ParaVirtualSCSIController", SCSI),
      type("VirtualAHCIController", CONTROLLER),
      type("VirtualNVMEController", CONTROLLER),
      type("VirtualCdrom", DEVICE.trim()),
      type("VirtualCdromIsoBackingInfo", "fileName datastore backingObjectId"),
      type("VirtualCdromRemotePassthroughBackingInfo", "deviceName useAutoDetect exclusive"),
      type("VirtualDisk", DEVICE + "capacityInKB capacityInBytes"),
      type("VirtualDiskFlatVer2BackingInfo", "fileName datastore diskMode split writeThrough thinProvisioned"),
      type("VirtualVmxnet3", CARD),
      type("VirtualE1000e", CARD),
      type("VirtualEthernetCardNetworkBackingInfo", "deviceName network"),
      type("VirtualEthernetCardDistributedVirtualPortBackingInfo", "port"),
      type("DistributedVirtualSwitchPortConnection", "switchUuid portgroupKey"),
      type("VirtualDeviceConnectInfo", "startConnected allowGuestControl connected"),
      // encryption
      type("CryptoSpecEncrypt", "cryptoKeyId"),
      type("CryptoSpecDecrypt", ""),
      type("CryptoSpecNoOp", ""),
      type("CryptoKeyId", "keyId providerId"),
      type("KeyProviderId", "id"),
      type("KmipClusterInfo", "clusterId servers useAsDefault"));
  // spotless:on

  private static Map.Entry<String, List<String>> type(String name, String elements) {
    return entry(name, elements.isEmpty() ? List.of() : List.of(elements.trim().split(" ")));
  }

  /**
   * @throws IllegalArgumentException for a type or element that is not in the table
   */
  static int position(String type, String element) {
    var order = ORDER.get(type);
    var at = order == null ? -1 : order.indexOf(element);
    if (at < 0) {
      throw new IllegalArgumentException("the schema's table has no " + element + " in " + type);
    }
    return at;
  }
}
