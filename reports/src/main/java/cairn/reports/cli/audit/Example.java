package cairn.reports.cli.audit;

import cairn.reports.disclosure.joint.JointModel;

/**
 * One entry of a file of tables.
 *
 * @param name what it is called there, or its place
 * @param model its cells
 */
record Example(String name, JointModel model) {
  /** Whether the file leaves it to us which cells are hidden. */
  boolean isOpen() {
    return model.isOpen();
  }

  /** A number's name as the file has it: without what stands before it in a model. */
  String plain(String target) {
    return target.replace(name + "/", "");
  }
}
