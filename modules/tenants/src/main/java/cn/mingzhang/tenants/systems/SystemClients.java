package cn.mingzhang.tenants.systems;

/** The clients of other systems at the identity provider; the provider's adapter implements it. */
public interface SystemClients {

    /**
     * A client that was just made.
     *
     * @param account the provider's id of the account as which it gets its tokens
     * @param secret  shown to whoever asked for it and kept by nobody but the provider
     */
    record Made(String account, String secret) {

        /** Says nothing of the secret, wherever it is printed. */
        @Override
        public String toString() {
            return "Made[" + account + "]";
        }
    }

    /** Whether clients are made by the system; otherwise somebody makes them there by hand. */
    boolean isAutomatic();

    /**
     * Makes a client that may get tokens for itself and nothing else.
     *
     * @param client how it is named there
     * @param name   what people call the system
     * @throws cn.mingzhang.kernel.DomainException UNAVAILABLE while the provider does not answer, CONFLICT when it has such a client or
     *                                             refuses to make one
     */
    Made make(String client, String name);

    /**
     * Lets a client get no token any more; a client that is gone is shut.
     *
     * @throws RuntimeException when the provider is away
     */
    void shut(String account);
}
