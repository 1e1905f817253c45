-- Verdicts of siptriage beside the packets they rest on (docs/wireshark.md).
--
-- Reads a report that `siptriage trace.pcap --format json` wrote. It is named by the preference siptriage.report, or by
-- `-X lua_script1:REPORT` on the command line of tshark, or by the variable SIPTRIAGE_REPORT. Lua 5.1 to 5.4.
--
-- A report holds words of a trace: whatever is shown of it is bounded and has nothing in it that acts on a reader.

local MOST_BYTES = 256 * 1024 * 1024
local DEEPEST = 64
local LONGEST = 300
-- Findings shown at one packet, and remediation lines of one.
local MOST_OF_PACKET = 16
local SCHEMA = "siptriage/report@1"

local given = ...

---- JSON -------------------------------------------------------------------------------------------------------------

local ESCAPES = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t", ["/"] = "/", ["\\"] = "\\", ['"'] = '"' }

local function utf8_of(code)
  if code < 0x80 then
    return string.char(code)
  elseif code < 0x800 then
    return string.char(0xC0 + math.floor(code / 0x40), 0x80 + code % 0x40)
  elseif code < 0x10000 then
    return string.char(0xE0 + math.floor(code / 0x1000), 0x80 + math.floor(code / 0x40) % 0x40, 0x80 + code % 0x40)
  end
  return string.char(
    0xF0 + math.floor(code / 0x40000),
    0x80 + math.floor(code / 0x1000) % 0x40,
    0x80 + math.floor(code / 0x40) % 0x40,
    0x80 + code % 0x40
  )
end

local read_value

local function blank(text, at)
  return text:find("[^ \t\r\n]", at) or #text + 1
end

local function read_escape(text, at)
  local letter = text:sub(at, at)
  if letter ~= "u" then
    return ESCAPES[letter] or error("escape", 0), at + 1
  end
  local digits = text:match("^%x%x%x%x", at + 1) or error("escape", 0)
  local code = tonumber(digits, 16)
  if code >= 0xD800 and code < 0xDC00 then
    local low = tonumber(text:match("^\\u(%x%x%x%x)", at + 5) or "0", 16)
    if low >= 0xDC00 and low < 0xE000 then
      return utf8_of(0x10000 + (code - 0xD800) * 0x400 + low - 0xDC00), at + 11
    end
  end
  return (code >= 0xD800 and code < 0xE000) and "?" or utf8_of(code), at + 5
end

local function read_string(text, at)
  local parts = {}
  local from = at + 1
  while true do
    local found = text:find('["\\]', from) or error("string", 0)
    parts[#parts + 1] = text:sub(from, found - 1)
    if text:sub(found, found) == '"' then
      return table.concat(parts), found + 1
    end
    parts[#parts + 1], from = read_escape(text, found + 1)
  end
end

-- An object, or an array where there are no keys; what is null in it is left out.
local function read_table(text, at, depth, has_keys)
  if depth > DEEPEST then
    error("depth", 0)
  end
  local close = has_keys and "}" or "]"
  local made, count = {}, 0
  at = blank(text, at + 1)
  if text:sub(at, at) == close then
    return made, at + 1
  end
  while true do
    local key
    if has_keys then
      if text:sub(at, at) ~= '"' then
        error("key", 0)
      end
      key, at = read_string(text, at)
      at = blank(text, at)
      if text:sub(at, at) ~= ":" then
        error("colon", 0)
      end
      at = blank(text, at + 1)
    else
      count = count + 1
      key = count
    end
    made[key], at = read_value(text, at, depth + 1)
    at = blank(text, at)
    local next = text:sub(at, at)
    if next == close then
      return made, at + 1
    elseif next ~= "," then
      error("comma", 0)
    end
    at = blank(text, at + 1)
  end
end

function read_value(text, at, depth)
  local first = text:sub(at, at)
  if first == '"' then
    return read_string(text, at)
  elseif first == "{" or first == "[" then
    return read_table(text, at, depth, first == "{")
  end
  local word = text:match("^%a+", at)
  if word == "null" or word == "true" or word == "false" then
    return word == "true" or (word == "false" and false) or nil, at + #word
  end
  local number = text:match("^-?[%d.eE+-]+", at) or error("value", 0)
  return tonumber(number) or error("number", 0), at + #number
end

---- What is shown ----------------------------------------------------------------------------------------------------

-- Controls, marks of direction, what nobody sees: by their bytes in UTF-8.
local UNSEEN = {
  "[%z\1-\31\127]", "\194[\128-\159]", "\194\173", "\216\156", "\226\128[\139-\143\168-\174]", "\226\129[\160-\175]",
  "\239\187\191", "\239\184[\128-\143]", "\243\160[\128-\191][\128-\191]",
}

local function shown(value)
  if type(value) ~= "string" then
    return ""
  end
  local text = value:sub(1, LONGEST * 4)
  for _, pattern in ipairs(UNSEEN) do
    text = text:gsub(pattern, "?")
  end
  if #text <= LONGEST then
    return text
  end
  -- Not within a character.
  local cut = LONGEST
  while cut > 1 and (text:byte(cut + 1) or 0) >= 0x80 and (text:byte(cut + 1) or 0) < 0xC0 do
    cut = cut - 1
  end
  return text:sub(1, cut) .. "..."
end

---- The report -------------------------------------------------------------------------------------------------------

-- Findings by the number of a frame that proves them, and by a Call-ID of their story; Call-IDs by the number of a frame.
local by_frame, by_call, calls_at = {}, {}, {}

local function table_or_empty(value)
  return type(value) == "table" and value or {}
end

local function titles_of(report)
  local titles = {}
  for _, cause in ipairs(table_or_empty(report.causes)) do
    if type(cause) == "table" and type(cause.rule) == "string" then
      titles[cause.rule] = cause.title
    end
  end
  return titles
end

local function put(index, key, finding)
  local list = index[key] or {}
  index[key] = list
  if #list < MOST_OF_PACKET and list[#list] ~= finding then
    list[#list + 1] = finding
  end
end

local function base_name(path)
  return tostring(path):match("[^/\\]*$")
end

-- The input whose frames are those of the capture at hand; nil where the report has several and none is named.
local function input_of(report, wanted)
  local inputs = table_or_empty(report.inputs)
  if wanted == "" then
    return #inputs == 1 and table_or_empty(inputs[1]).path or nil
  end
  for _, input in ipairs(inputs) do
    if type(input) == "table" and (input.path == wanted or base_name(input.path) == wanted) then
      return input.path
    end
  end
  return nil
end

local function take(finding, input, titles)
  local rule = shown(finding.rule)
  local told = {
    rule = rule,
    severity = shown(finding.severity),
    title = shown(titles[finding.rule] or finding.rule),
    message = shown(finding.message),
    fault = shown(finding.atFault),
    confidence = shown(finding.confidence),
    remedies = {},
  }
  for at, remedy in ipairs(table_or_empty(finding.remediation)) do
    if at <= MOST_OF_PACKET then
      told.remedies[at] = shown(remedy)
    end
  end
  for _, ref in ipairs(table_or_empty(finding.evidence)) do
    if type(ref) == "table" and ref.input == input and type(ref.frame) == "number" then
      put(by_frame, ref.frame, told)
    end
  end
  for _, call_id in ipairs(table_or_empty(finding.callIds)) do
    if type(call_id) == "string" then
      put(by_call, call_id, told)
    end
  end
end

local function text_of(path)
  local file = io.open(path, "rb")
  if file == nil then
    error("cannot be read", 0)
  end
  local size = file:seek("end")
  if size == nil or size > MOST_BYTES then
    file:close()
    error("is no file, or too large", 0)
  end
  file:seek("set")
  local text = file:read(size) or ""
  file:close()
  return text
end

local function load_report(path, wanted)
  by_frame, by_call = {}, {}
  local text = text_of(path)
  local ok, report = pcall(function()
    return (read_value(text, blank(text, 1), 1))
  end)
  if not ok or type(report) ~= "table" or report.schema ~= SCHEMA then
    error("is no report of siptriage (--format json)", 0)
  end
  local input = input_of(report, wanted)
  if input == nil then
    error("has several inputs, or none of that name: say which is the capture at hand by siptriage.input", 0)
  end
  local titles = titles_of(report)
  for _, finding in ipairs(table_or_empty(report.findings)) do
    if type(finding) == "table" and type(finding.rule) == "string" then
      take(finding, input, titles)
    end
  end
end

---- Packets ----------------------------------------------------------------------------------------------------------

local siptriage = Proto("siptriage", "siptriage")
local fields = {
  rule = ProtoField.string("siptriage.rule", "Rule"),
  severity = ProtoField.string("siptriage.severity", "Severity"),
  title = ProtoField.string("siptriage.title", "Title"),
  message = ProtoField.string("siptriage.message", "Why"),
  fault = ProtoField.string("siptriage.fault", "At fault"),
  confidence = ProtoField.string("siptriage.confidence", "How sure"),
  remedy = ProtoField.string("siptriage.remedy", "Do next"),
  proves = ProtoField.bool("siptriage.proves", "Proves it"),
}
siptriage.fields = fields
siptriage.prefs.report = Pref.string("Report", "", "What siptriage trace.pcap --format json wrote")
siptriage.prefs.input = Pref.string("Input", "", "Which input of a report of several the capture is")

local call_ids = Field.new("sip.Call-ID")

local function report_path()
  if siptriage.prefs.report ~= "" then
    return siptriage.prefs.report
  end
  return given or os.getenv("SIPTRIAGE_REPORT") or ""
end

-- A capture is begun more than once; a fault is said once.
local last_said

function siptriage.init()
  calls_at = {}
  local path = report_path()
  if path == "" then
    by_frame, by_call = {}, {}
    return
  end
  local ok, why = pcall(load_report, path, siptriage.prefs.input)
  if ok then
    last_said = nil
    return
  end
  local said = "siptriage: " .. shown(path) .. " " .. shown(why)
  if said == last_said then
    return
  end
  last_said = said
  if gui_enabled() then
    report_failure(said)
  else
    io.stderr:write(said, "\n")
  end
end

-- What is told of a packet: what it proves first, then what is found in its call.
local function findings_at(number, names)
  local found, known, count = {}, {}, 0
  local function add(list, proves)
    for _, finding in ipairs(list or {}) do
      if not known[finding] and count < MOST_OF_PACKET then
        known[finding] = true
        count = count + 1
        found[count] = { finding = finding, proves = proves }
      end
    end
  end
  add(by_frame[number], true)
  for _, name in ipairs(names) do
    add(by_call[name], false)
  end
  return found
end

function siptriage.dissector(buffer, pinfo, tree)
  local names = {}
  for at, info in ipairs({ call_ids() }) do
    names[at] = tostring(info.value)
  end
  local found = findings_at(pinfo.number, names)
  calls_at[pinfo.number] = #found > 0 and names or nil
  for _, told in ipairs(found) do
    local finding = told.finding
    local item = tree:add(siptriage, buffer(0, 0), "siptriage: " .. finding.title)
    item:set_generated()
    for _, key in ipairs({ "rule", "severity", "title", "message", "fault", "confidence" }) do
      if finding[key] ~= "" then
        item:add(fields[key], buffer(0, 0), finding[key]):set_generated()
      end
    end
    for _, remedy in ipairs(finding.remedies) do
      item:add(fields.remedy, buffer(0, 0), remedy):set_generated()
    end
    item:add(fields.proves, buffer(0, 0), told.proves):set_generated()
  end
end

register_postdissector(siptriage)

---- Menus ------------------------------------------------------------------------------------------------------------

local function verdict_text(number, names)
  local lines = {}
  for _, told in ipairs(findings_at(number, names)) do
    local finding = told.finding
    lines[#lines + 1] = ("%s [%s, %s]"):format(finding.title, finding.severity, finding.confidence)
    lines[#lines + 1] = ("  %s [%s]"):format(finding.message, finding.rule)
    for _, remedy in ipairs(finding.remedies) do
      lines[#lines + 1] = "  - " .. remedy
    end
    lines[#lines + 1] = ""
  end
  return #lines == 0 and "siptriage found nothing in this call." or table.concat(lines, "\n")
end

local function show(number, names)
  local window = TextWindow.new("siptriage")
  window:set(verdict_text(number, names))
end

local function show_of_packet(...)
  for _, info in ipairs({ ... }) do
    if info.name == "sip.Call-ID" then
      show(0, { tostring(info.value) })
      return
    end
  end
end

local function ask_for_frame()
  new_dialog("siptriage: the verdict of a call", function(text)
    local number = tonumber(text) or 0
    show(number, calls_at[number] or {})
  end, "Number of one of its frames")
end

local function colour()
  set_color_filter_slot(1, 'siptriage.proves == 1 && siptriage.severity == "error"')
  set_color_filter_slot(4, 'siptriage.proves == 1 && siptriage.severity == "warning"')
  -- The list is painted when packets are read.
  local again = reload_packets or reload
  again()
end

if gui_enabled() then
  register_menu("siptriage/Verdict of a call", ask_for_frame, MENU_TOOLS_UNSORTED)
  register_menu("siptriage/Colour what proves a verdict", colour, MENU_TOOLS_UNSORTED)
  -- Wireshark 4.2 and later.
  if register_packet_menu ~= nil then
    register_packet_menu("siptriage/Verdict of this call", show_of_packet, "sip.Call-ID")
  end
end
