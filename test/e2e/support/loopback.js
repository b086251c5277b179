// Loaded before a function: the addresses that the emulator gives to databases lead to this machine.
const dns = require("node:dns");

const { lookup } = dns;
dns.lookup = (host, ...others) =>
  lookup(host.endsWith(".rds.amazonaws.com") ? "127.0.0.1" : host, ...others);
