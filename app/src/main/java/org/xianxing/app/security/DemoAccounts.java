package org.xianxing.app.security;

import java.util.List;
import org.xianxing.domain.organization.Role;

/** The demonstration accounts with their passwords. There is none outside demo mode. */
public interface DemoAccounts {

    /** One account that everyone may use. */
    record DemoAccount(
            String username,
            String password,
            String displayName,
            Role role,
            String organizationName) {}

    List<DemoAccount> all();
}
