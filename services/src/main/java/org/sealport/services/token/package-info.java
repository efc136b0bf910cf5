/**
 * API tokens, with which a person's scripts sign in to the compatible API; {@link
 * org.sealport.services.token.ApiTokenSignIn} is the best place to start reading.
 */
package org.sealport.services.token;
