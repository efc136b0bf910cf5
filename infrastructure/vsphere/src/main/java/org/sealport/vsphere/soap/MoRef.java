package org.sealport.vsphere.soap;

/** A vCenter's reference to one of its managed objects. */
public record MoRef(String type, String value) {}
