package cairn.reports.disclosure;

/** Something was not given out because somebody could be found. The message holds no number. */
public final class PrivacyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal for a reason, in a sentence without a full stop. */
  public PrivacyRefusal(String why) {
    super("not given out: " + why);
  }
}
