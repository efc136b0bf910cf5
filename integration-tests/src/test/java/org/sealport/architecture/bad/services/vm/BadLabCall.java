package org.sealport.architecture.bad.services.vm;

import org.sealport.lab.LabAdapter;

/** Deliberately bad: knows an adapter. */
public class BadLabCall {
  LabAdapter lab;
}
