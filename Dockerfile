# One image for API, worker, migrations and seed: they are commands of the same program.
FROM node:24-bookworm-slim AS build
WORKDIR /homeward
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ENV NX_DAEMON=false NG_CLI_ANALYTICS=false
RUN npx nx run-many -t build -p api,web,seed

FROM node:24-bookworm-slim AS packages
WORKDIR /homeward
COPY package.json package-lock.json .npmrc ./
# The database is a service of its own here, and Node comes with the image: the platform packages of both stay out.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /homeward
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4200
COPY --from=packages /homeward/node_modules ./node_modules
COPY --from=build /homeward/dist ./dist
COPY package.json ./
COPY ops/with-secrets.sh /usr/local/bin/with-secrets
RUN chmod 755 /usr/local/bin/with-secrets
USER node
EXPOSE 4200
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4200/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["with-secrets"]
CMD ["node", "dist/api/main.js", "serve"]
