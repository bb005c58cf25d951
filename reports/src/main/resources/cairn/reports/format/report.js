"use strict";
(function () {
  var said = document.getElementById("report--said");
  function say(text) { said.textContent = ""; setTimeout(function () { said.textContent = text; }, 50); }
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  each("button[hidden]", function (button) { button.hidden = false; });
  document.getElementById("report--print").addEventListener("click", function () { window.print(); });
  each("button[data-copy]", function (button) {
    button.addEventListener("click", function () {
      var range = document.createRange();
      range.selectNode(document.getElementById(button.dataset.copy));
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      var done = false;
      try { done = document.execCommand("copy"); } catch (refused) { done = false; }
      selection.removeAllRanges();
      var what = button.closest(".query") ? "The line" : "The table";
      say(done ? what + " is copied." : "The browser did not allow copying.");
    });
  });
  each("button[data-csv]", function (button) {
    button.addEventListener("click", function () {
      var text = "\ufeff" + button.dataset.csv.replace(/\r?\n/g, "\r\n");
      var url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
      var link = document.createElement("a");
      link.href = url;
      link.download = button.dataset.file;
      document.body.appendChild(link);
      link.click();
      document.body.removeChild(link);
      setTimeout(function () { URL.revokeObjectURL(url); }, 1000);
      say("The file " + button.dataset.file + " is downloaded.");
    });
  });
})();
