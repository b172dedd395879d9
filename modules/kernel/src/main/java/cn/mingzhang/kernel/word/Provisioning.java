package cn.mingzhang.kernel.word;

/** Whether a person's account stands in Keycloak as it stands here. */
public enum Provisioning {
    PENDING, DONE, FAILED
}
