"use strict";
(function () {
  var said = document.getElementById("report--said");
  var about = document.body.dataset;
  function say(text) { said.textContent = ""; setTimeout(function () { said.textContent = text; }, 50); }
  function each(selector, act, within) { Array.prototype.forEach.call((within || document).querySelectorAll(selector), act); }
  each("button[hidden]", function (button) { button.hidden = false; });
  document.getElementById("report--print").addEventListener("click", function () { window.print(); });

  // Only a box that scrolls takes the focus.
  function boxes() {
    each(".scroll", function (box) {
      if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; } else { box.removeAttribute("tabindex"); }
    });
  }
  boxes();
  document.fonts.ready.then(boxes);
  window.addEventListener("resize", boxes);
  document.addEventListener("toggle", boxes, true);

  function copy(node, what) {
    var range = document.createRange();
    range.selectNode(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    var done = false;
    try { done = document.execCommand("copy"); } catch (refused) { done = false; }
    selection.removeAllRanges();
    say(done ? what : "The browser did not allow copying.");
  }
  function download(name, blob) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    say("The file " + name + " is downloaded.");
  }
  each("button[data-copy]", function (button) {
    button.addEventListener("click", function () {
      var what = button.closest(".query") ? "The line" : "The table";
      copy(document.getElementById(button.dataset.copy), what + " is copied.");
    });
  });
  each("button[data-csv]", function (button) {
    button.addEventListener("click", function () {
      var text = "\ufeff" + button.dataset.csv.replace(/\r?\n/g, "\r\n");
      download(button.dataset.file, new Blob([text], { type: "text/csv;charset=utf-8" }));
    });
  });

  // The words of an element, without its links, its buttons and what only screen readers meet.
  function words(element) {
    if (!element) { return ""; }
    var own = element.cloneNode(true);
    each("a,button,.unseen,.section-number", function (part) { part.parentNode.removeChild(part); }, own);
    return own.textContent.replace(/\s+/g, " ").trim();
  }
  function offer(place, label, name, act) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "save";
    button.textContent = label;
    if (name) { button.setAttribute("aria-label", name); }
    button.addEventListener("click", act);
    place.appendChild(document.createTextNode(" "));
    place.appendChild(button);
  }
  function line(holder, before) {
    var place = holder.querySelector(".behind,.finding-of");
    if (!place) {
      place = document.createElement("p");
      place.className = "behind";
      holder.insertBefore(place, before);
    }
    return place;
  }

  // A figure as a file of its own: what it says above it, what must be known and its source below.

  function picture(holder) {
    var drawn = Array.prototype.filter.call(holder.querySelectorAll("svg"), function (svg) {
      return svg.getClientRects().length > 0;
    })[0];
    var view = drawn.viewBox.baseVal;
    var file = document.createElementNS(drawn.namespaceURI, "svg");
    var pen = document.createElement("canvas").getContext("2d");
    var y = 16;
    function add(name, values) {
      var made = document.createElementNS(drawn.namespaceURI, name);
      Object.keys(values).forEach(function (key) { made.setAttribute(key, values[key]); });
      file.appendChild(made);
      return made;
    }
    function text(said, size, weight, ink) {
      var row = "";
      pen.font = weight + " " + size + "px \"Noto Sans\"";
      function put() {
        y += size * 1.3;
        add("text", { x: 16, y: y.toFixed(1), "font-size": size, "font-weight": weight, fill: ink }).textContent = row;
      }
      said.split(" ").forEach(function (word) {
        if (row && pen.measureText(row + " " + word).width > view.width) { put(); row = ""; }
        row += (row ? " " : "") + word;
      });
      if (row) { put(); }
    }
    add("style", {}).textContent = Array.prototype.filter.call(document.styleSheets[0].cssRules, function (rule) {
      return rule.type === CSSRule.FONT_FACE_RULE;
    }).map(function (rule) { return rule.cssText; }).join("\n");
    var ground = add("rect", { width: "100%", height: "100%", fill: "#FFFFFF" });
    var finding = holder.matches(".finding");
    var part = holder.closest("section");
    text(finding ? words(holder.querySelector("h2")) : words(part.querySelector(".message") || part.querySelector("h2")), 15, 700, "#0B0C0C");
    text(words(holder.querySelector(finding ? ".finding-of" : "figcaption")), 12.5, 400, "#484D52");
    y += 12;
    var inner = drawn.cloneNode(true);
    ["role", "aria-labelledby", "aria-describedby"].forEach(function (name) { inner.removeAttribute(name); });
    inner.setAttribute("x", 16);
    inner.setAttribute("y", y.toFixed(1));
    inner.setAttribute("width", view.width);
    inner.setAttribute("height", view.height);
    file.appendChild(inner);
    y += view.height + 6;
    each(".finding-note,.notes li", function (note) { text(words(note), 11.5, 400, "#484D52"); }, holder);
    text("Source: " + about.source, 11.5, 400, "#484D52");
    y += 14;
    ["title", "desc"].reverse().forEach(function (name) {
      var own = inner.querySelector(name);
      own.removeAttribute("id");
      file.insertBefore(own, file.firstChild);
    });
    var size = { width: view.width + 32, height: Math.ceil(y) };
    file.setAttribute("role", "img");
    file.setAttribute("width", size.width);
    file.setAttribute("height", size.height);
    file.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
    file.setAttribute("font-family", "'Noto Sans', sans-serif");
    ground.setAttribute("width", size.width);
    ground.setAttribute("height", size.height);
    size.blob = new Blob([new XMLSerializer().serializeToString(file)], { type: "image/svg+xml" });
    return size;
  }
  function asPng(made, then) {
    var image = new Image();
    image.onload = function () {
      var sheet = document.createElement("canvas");
      sheet.width = 2 * made.width;
      sheet.height = 2 * made.height;
      sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
      URL.revokeObjectURL(image.src);
      sheet.toBlob(then, "image/png");
    };
    image.onerror = function () { say("The browser could not make the picture."); };
    image.src = URL.createObjectURL(made.blob);
  }
  each(".finding,.figure", function (holder) {
    var finding = holder.matches(".finding");
    var place = line(holder, holder.querySelector("details"));
    var name = about.file + "-" + holder.id;
    var which = words(holder.querySelector("h2,figcaption strong")).replace(/\.$/, "");
    offer(place, finding ? "SVG" : "Save as SVG", (finding ? "SVG of: " : "Save as SVG: ") + which, function () {
      download(name + ".svg", picture(holder).blob);
    });
    offer(place, finding ? "PNG" : "Save as PNG", (finding ? "PNG of: " : "Save as PNG: ") + which, function () {
      asPng(picture(holder), function (blob) { download(name + ".png", blob); });
    });
  });

  // Sentences for the minutes, a paragraph each.
  function sentences(holder, selector) {
    var told = document.createElement("div");
    each(selector, function (part) {
      var own = words(part);
      if (own) { told.appendChild(document.createElement("p")).textContent = own; }
    }, holder);
    told.appendChild(document.createElement("p")).textContent = "Source: " + about.source;
    document.body.appendChild(told);
    copy(told, "The sentences are copied.");
    document.body.removeChild(told);
  }
  each(".front", function (front) {
    offer(front.querySelector(".front-foot"), "Copy these sentences", "", function () {
      sentences(front, "h1,.front-lead,.finding h2,.finding-of,.finding-note,.front-close h2,.front-close li");
    });
  });
  each("main section", function (section) {
    if (!section.querySelector(".message")) { return; }
    var head = section.querySelector(".section-head");
    offer(line(head, null), "Copy these sentences", "Copy these sentences: " + words(head.querySelector("h2")), function () {
      sentences(section, "h2,.message,.text,figcaption,.notes li");
    });
  });
})();
