-- What one connection of wrk does: one thread, one connection, one user. The bench sets folder, saving (per cent of requests that save)
-- and thinking (whether a person thinks two to five seconds) before this text.
local ffi = require("ffi")
ffi.cdef[[
struct moment { long seconds; long nanoseconds; };
int clock_gettime(int clock, struct moment *at);
]]
local moment = ffi.new("struct moment")

local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.seconds) * 1000 + tonumber(moment.nanoseconds) / 1e6
end

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  math.randomseed(number * 7919)
  user = dofile(folder .. "/user-" .. number .. ".lua")
  log = io.open(folder .. "/times-" .. number, "w")
  began = now()
  saves = 0
end

if thinking then
  function delay()
    return math.random(2000, 5000)
  end
end

local function visit()
  local at = math.random(user.weight)
  for _, page in ipairs(user.visits) do
    at = at - page.weight
    if at <= 0 then
      kind, expected, line = page.kind, 200, nil
      if page.body ~= "" then
        return wrk.format("POST", page.path, { ["Authorization"] = user.authorization, ["Content-Type"] = "application/json" }, (page.body:gsub("@", math.random(1000000))))
      elseif kind == "api" then
        return wrk.format("GET", page.path, { ["Authorization"] = user.authorization })
      end
      return wrk.format("GET", page.path, { ["Cookie"] = user.cookie, ["Accept-Encoding"] = "gzip" })
    end
  end
end

-- The grid saves as one types; a form now and then.
local function save()
  line = user.lines[math.random(#user.lines)]
  saves = saves + 1
  local fen = math.random(10000, 90000000)
  if math.random(5) == 1 then
    kind, expected = "form save", 302
    local body = "__RequestVerificationToken=" .. user.token .. "&id=" .. line.id .. "&version=" .. line.version .. "&new=0&after=&of=" .. user.year .. "&stage=Initial&"
      .. line.fields .. "&amount_fen=" .. string.format("%d.%02d", math.floor(fen / 100), fen % 100)
    return wrk.format("POST", user.budget .. "/lines/save", { ["Cookie"] = user.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
  end
  kind, expected = "grid save", 200
  local body = '{"batch":"' .. number .. "-" .. saves .. '","changes":[{"id":"' .. line.id .. '","version":' .. line.version
    .. ',"isNew":false,"isDeleted":false,"after":null,"values":{"amount_fen":"' .. fen .. '"}}]}'
  return wrk.format("POST", user.budget .. "/lines", { ["Cookie"] = user.cookie, [user.header] = user.token, ["Content-Type"] = "application/json" }, body)
end

function request()
  local text
  if #user.lines > 0 and math.random(100) <= saving then
    text = save()
  else
    text = visit()
  end
  sent = now()
  return text
end

function response(status, headers, body)
  local took = now() - sent
  local clash = ""
  if kind == "grid save" and status == 200 then
    line.version = body:match('"version":(%d+)') or line.version
    clash = body:find('"conflicts":[]', 1, true) and "" or "clash"
  elseif kind == "form save" and status == 302 then
    clash = (headers["Location"] or ""):find("failed=", 1, true) and "clash" or ""
    line.version = line.version + 1
  end
  log:write(kind, "\t", string.format("%.2f", took), "\t", status, "\t", status == expected and "" or "fault", "\t", clash, "\t", string.format("%.0f", sent - began), "\t", #body, "\n")
end
