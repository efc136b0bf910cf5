/**
 * The demo cloud: what a first start shows, from a file ({@code config/demo/cloud.json}).
 *
 * <p>{@link org.sealport.lab.demo.DemoLoader} decides whether to load it; {@link
 * org.sealport.lab.demo.DemoCloud} is the file.
 */
package org.sealport.lab.demo;
