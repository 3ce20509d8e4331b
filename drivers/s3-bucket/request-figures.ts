import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import type { FigureSource } from '../parts/figures.js';
import { bucketTarget } from './bucket-target.js';

/** The name the S3 console gives to the filter over a whole bucket; request metrics are off until somebody sets one, and cost money. */
const wholeBucket = 'EntireBucket';

function counted(figure: FigureSource['figure'], metricName: string): FigureSource {
  const dimensions = (ref: CloudResourceRef) => ({ BucketName: bucketTarget(ref).Bucket, FilterId: wholeBucket });
  return { figure, namespace: 'AWS/S3', metricName, statistic: 'Sum', dimensions };
}

/** Requests and errors of a bucket with request metrics over the whole of it; of any other nothing is measured. */
export const requestFigures: readonly FigureSource[] = [
  counted('requests', 'AllRequests'),
  counted('errors', '4xxErrors'),
  counted('errors', '5xxErrors'),
];
