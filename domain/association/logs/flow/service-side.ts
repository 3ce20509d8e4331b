const tcp = 6;
const udp = 17;
const synFlag = 2;
/** SYN and ACK: the answer to a connection's first packet. Flow logs do not log ACK alone. */
const synAckFlags = 18;

/** Lowest port that systems hand out to callers. */
const ephemeralPortMin = 32_768;

/** Registered ports that services listen on, above the well-known ones. */
const servicePorts = [
  1433, 1521, 1883, 2049, 2181, 2379, 2380, 3000, 3128, 3306, 3389, 4222, 5000, 5432, 5439, 5671, 5672, 5900, 5985, 5986, 6379, 6443, 6380,
  7000, 7001, 7077, 7474, 7687, 8000, 8008, 8080, 8081, 8086, 8088, 8090, 8123, 8181, 8182, 8200, 8300, 8443, 8500, 8529, 8883, 8888, 9000,
  9042, 9090, 9092, 9094, 9096, 9098, 9200, 9300, 9418, 9443, 10250, 11211, 15672, 27017, 27018, 27019, 28015,
];

const isServicePort = new Uint8Array(65_536).fill(1, 1, 1_024);
for (const port of servicePorts) isServicePort[port] = 1;

/** Which end of a flow is called. */
export const serviceSide = { unknown: 0, source: 1, destination: 2 } as const;

/**
 * Which end of a flow is the service: by the TCP flags where they tell who opened the connection, else by the ports.
 * -1 stands for what the log does not say; without a protocol the ports are believed.
 */
export function serviceSideOf(protocol: number, sourcePort: number, destinationPort: number, tcpFlags: number): number {
  if (protocol === tcp && tcpFlags > 0) {
    if ((tcpFlags & synAckFlags) === synAckFlags) return serviceSide.source;
    if ((tcpFlags & synFlag) !== 0) return serviceSide.destination;
  }
  if ((protocol !== tcp && protocol !== udp && protocol !== -1) || sourcePort <= 0 || destinationPort <= 0) return serviceSide.unknown;
  const isSource = isServicePort[sourcePort] as number;
  const isDestination = isServicePort[destinationPort] as number;
  if (isSource !== isDestination) return isSource === 1 ? serviceSide.source : serviceSide.destination;
  if (isSource === 1) return serviceSide.unknown;
  if (sourcePort < ephemeralPortMin && destinationPort >= ephemeralPortMin) return serviceSide.source;
  if (destinationPort < ephemeralPortMin && sourcePort >= ephemeralPortMin) return serviceSide.destination;
  return serviceSide.unknown;
}
