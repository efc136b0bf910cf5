/**
 * The documents of the Cloud Director compatible API on the wire.
 *
 * <p>A document is a class of public fields in the order of its schema. {@link
 * org.sealport.web.rest.vcd.wire.XmlWriter} and {@link org.sealport.web.rest.vcd.wire.JsonWriter}
 * write it; both formats are read into a {@link org.sealport.web.rest.vcd.wire.Tree}, of which
 * {@link org.sealport.web.rest.vcd.wire.Binder} makes the document. Nothing here knows a VM.
 */
package org.sealport.web.rest.vcd.wire;
