package govinfo;

/** Of messages. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN
}
