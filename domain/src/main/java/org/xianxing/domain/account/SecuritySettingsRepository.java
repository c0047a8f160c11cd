package org.xianxing.domain.account;

/** The stored settings of security. */
public interface SecuritySettingsRepository {

    /** The settings; the defaults until somebody changes them. */
    SecuritySettings get();

    /**
     * Stores changed settings.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when somebody changed them first
     */
    void update(SecuritySettings settings);
}
