import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { homeAddresses, hostOf } from './home-addresses.ts';

function face(address: string, internal = false): NetworkInterfaceInfo {
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  const common = { address, netmask: '', mac: '', internal, cidr: null };
  return family === 'IPv6' ? { ...common, family, scopeid: 0 } : { ...common, family };
}

test('a home network is listened on, the likeliest address first', () => {
  const interfaces = {
    lo: [face('127.0.0.1', true), face('::1', true)],
    eth0: [face('fd00::2'), face('10.0.0.7')],
    wlan0: [face('192.168.1.20'), face('169.254.3.4'), face('172.31.255.1')],
  };
  expect(homeAddresses(interfaces)).toEqual([
    '192.168.1.20',
    '10.0.0.7',
    '172.31.255.1',
    '169.254.3.4',
    'fd00::2',
  ]);
});

test.each([
  ['the whole internet', 'eth0', '203.0.113.7'],
  ['just beside a private network', 'eth0', '172.32.0.1'],
  ['just beside another', 'eth0', '192.169.0.1'],
  ['a network of the provider', 'eth0', '100.64.0.1'],
  ['the whole internet in IPv6', 'eth0', '2001:db8::1'],
  ['an address that no browser can name', 'eth0', 'fe80::1'],
  ['containers', 'docker0', '172.17.0.1'],
  ['a bridge of containers', 'br-12ab', '172.18.0.1'],
  ['virtual machines', 'virbr0', '192.168.122.1'],
  ['a VPN', 'tun0', '10.8.0.2'],
  ['another VPN', 'wg0', '10.9.0.2'],
  ['everything at once', 'eth0', '0.0.0.0'],
])('%s is not', (_, name, address) => {
  expect(homeAddresses({ [name]: [face(address)] })).toEqual([]);
});

test('an address of IPv6 stands in brackets', () => {
  expect([hostOf('192.168.1.20', 4443), hostOf('fd00::2', 4443)]).toEqual([
    '192.168.1.20:4443',
    '[fd00::2]:4443',
  ]);
});
