import { BlockList, isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/** Interfaces that lead into containers, virtual machines or a VPN, where no phone of the runner's is. */
const NOT_AT_HOME =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|tun|tap|utun|wg|tailscale|zt|ppp|cni|flannel)/i;

/** In the order in which a phone is most likely to reach them. */
const PRIVATE: readonly BlockList[] = [
  ipv4('192.168.0.0', 16),
  ipv4('10.0.0.0', 8),
  ipv4('172.16.0.0', 12),
  ipv4('169.254.0.0', 16),
  ipv6('fc00::', 7),
];

/**
 * This machine's own addresses on private networks (RFC 1918, RFC 3927, RFC 4193), likeliest first. Link-local IPv6 is
 * left out: a browser cannot name the interface that it needs.
 */
export function homeAddresses(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly string[] {
  const own = Object.entries(interfaces)
    .filter(([name]) => !NOT_AT_HOME.test(name))
    .flatMap(([, faces]) => faces ?? [])
    .flatMap(({ address, internal }) => (internal ? [] : [address]));
  return PRIVATE.flatMap((block) => own.filter((address) => block.check(address, family(address))));
}

/** `192.168.1.20:4443`, `[fd00::2]:4443`: as it stands in a link and in `Host`. */
export function hostOf(address: string, port: number): string {
  return isIPv4(address) ? `${address}:${port}` : `[${address}]:${port}`;
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}

function ipv4(network: string, prefix: number): BlockList {
  const block = new BlockList();
  block.addSubnet(network, prefix, 'ipv4');
  return block;
}

function ipv6(network: string, prefix: number): BlockList {
  const block = new BlockList();
  block.addSubnet(network, prefix, 'ipv6');
  return block;
}
