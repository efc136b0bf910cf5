package org.sealport.architecture.bad.lab;

import jakarta.inject.Inject;

/** Deliberately bad: eight injected fields, and talks to the console. */
public class BadSharedClass {
  @Inject String one;
  @Inject String two;
  @Inject String three;
  @Inject String four;
  @Inject String five;
  @Inject String six;
  @Inject String seven;
  @Inject String eight;

  void talk() {
    var console = System.out;
    console.println(one);
  }
}
