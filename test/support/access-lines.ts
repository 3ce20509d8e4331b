/** A balancer's ARN in the account and region of test files. */
export const balancerArn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188';
export const targetGroupArn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/shop/73e2d6bc24d8a067';

/** A line of an Application Load Balancer; `changes` by field. */
export function anApplicationLine(changes: { readonly [field: string]: string } = {}): string {
  const line = {
    type: 'https',
    time: '2026-11-23T10:00:00.186641Z',
    balancer: 'app/shop/50dc6c495c0c9188',
    caller: '198.51.100.7:2817',
    target: '10.0.0.9:80',
    times: '0.086 0.048 0.037',
    status: '200',
    targetStatus: '200',
    bytes: '0 57',
    request: '"GET https://shop.example:443/?q=\\"x\\" HTTP/1.1"',
    agent: '"curl/7.46.0 10.9.9.9"',
    tls: 'ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2',
    group: targetGroupArn,
    trace: '"Root=1-58337281-1d84f3d73c47ec4e58577259" "shop.example" "arn:aws:acm:eu-west-1:123456789012:certificate/1" 1',
    rest: '2026-11-23T10:00:00.136641Z "forward" "-" "-" "10.0.0.9:80" "200" "-" "-" TID_1234abcd5678ef90',
  };
  return Object.values({ ...line, ...changes }).join(' ');
}

/** A line of a Network Load Balancer's TLS listener. */
export function aNetworkLine(changes: { readonly [field: string]: string } = {}): string {
  const line = {
    type: 'tls 2.0',
    time: '2026-11-23T10:00:00',
    balancer: 'net/shop/c6e77e28c25b2234',
    listener: 'g3d4b5e8bb8464cd',
    caller: '10.0.4.4:51341',
    destination: '10.0.2.2:443',
    times: '5 2',
    bytes: '98 246',
    certificate: '- arn:aws:acm:eu-west-1:123456789012:certificate/2 -',
    cipher: 'ECDHE-RSA-AES128-SHA',
    rest: 'tlsv12 - shop.example - - - 2026-11-23T09:59:59',
  };
  return Object.values({ ...line, ...changes }).join(' ');
}

/** A line of a Classic Load Balancer. */
export function aClassicLine(changes: { readonly [field: string]: string } = {}): string {
  const line = {
    time: '2026-11-23T10:00:00.945958Z',
    balancer: 'old-shop',
    caller: '198.51.100.7:2817',
    target: '10.0.0.9:80',
    times: '0.000073 0.001048 0.000057',
    status: '200',
    targetStatus: '200',
    bytes: '0 29',
    request: '"GET http://shop.example:80/ HTTP/1.1"',
    agent: '"curl/7.38.0"',
    tls: '- -',
  };
  return Object.values({ ...line, ...changes }).join(' ');
}

/** A line of an S3 server access log. */
export function anS3Line(changes: { readonly [field: string]: string } = {}): string {
  const line = {
    owner: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
    bucket: 'shop-orders',
    time: '[23/Nov/2026:10:00:00 +0000]',
    address: '198.51.100.7',
    requester: 'arn:aws:sts::123456789012:assumed-role/shop-worker/i-0123456789abcdef0',
    request: '3E57427F3EXAMPLE',
    operation: 'REST.GET.OBJECT',
    key: 'orders/arn:aws:s3:::other-bucket/1',
    uri: '"GET /shop-orders/orders/1?x=\\"y\\" HTTP/1.1"',
    status: '200',
    error: '-',
    bytes: '113 113 7 6',
    pages: '"https://other.example" "S3Console/0.4"',
    rest: '- s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= SigV4 ECDHE-RSA AuthHeader s3.amazonaws.com TLSV1.2 - -',
  };
  return Object.values({ ...line, ...changes }).join(' ');
}

/** A query of a Route 53 Resolver log. */
export function aQuery(changes: object = {}): string {
  return JSON.stringify({
    version: '1.100000',
    account_id: '123456789012',
    region: 'eu-west-1',
    vpc_id: 'vpc-0123456789abcdef0',
    query_timestamp: '2026-11-23T10:00:00Z',
    query_name: 'Orders.example.internal.',
    query_type: 'A',
    query_class: 'IN',
    rcode: 'NOERROR',
    answers: [{ Rdata: '10.0.7.7', Type: 'A', Class: 'IN' }],
    srcaddr: '10.0.0.5',
    srcport: '36887',
    transport: 'UDP',
    srcids: { instance: 'i-0123456789abcdef0' },
    ...changes,
  });
}
