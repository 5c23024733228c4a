/** A Deployment of one container. @param more of the container, ten blanks in */
export function orderDeployment(more: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
spec:
  replicas: 2
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
        - name: order
          image: registry.example.com/order:1.0.0
${more}`;
}
