package id.binahumas.shared.security;

import jakarta.security.enterprise.credential.AbstractClearableCredential;

/** The secret of a personal link, as a guest holds it. */
public class LinkCredential extends AbstractClearableCredential {

    private String secret;

    public LinkCredential(String secret) {
        this.secret = secret;
    }

    public String secret() {
        return secret;
    }

    @Override
    protected void clearCredential() {
        secret = null;
    }
}
